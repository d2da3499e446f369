// Package safety asks what keeps work safe: a passphrase for a project, what
// becomes of work that a crash left behind, which earlier version to open. It
// presents and raises callbacks; files are the window's business.
//
//	safety.AskPassphrase(canvas, safety.Protection{Protected: true, Set: protect, Remove: remove})
//	safety.AskRecovery(canvas, found, safety.RecoveryHandlers{Recover: open, Look: look, Discard: discard})
//
// It imports scenario/phrase, ui/theme and ui/widgets.
package safety
