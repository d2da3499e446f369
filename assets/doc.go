// Package assets embeds the files the app ships: fonts, icon and pictures. It
// holds no code but what hands them out.
package assets
