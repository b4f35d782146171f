// Package live is the running page: one player, one frame loop, one stage, and
// what the reader does. It exists in the browser only, where it takes over the
// page that the server drew; page says what is read, and draw what is seen.
package live
