package operating

// Called returns what a parameter is called for the user, its own name where it has no
// other.
func Called(parameter string) string { return called(parameter, nil) }
