// Lists the files of a folder that BuildKit sends as the build context: the paths that its
// .dockerignore leaves, one per line, folders with a slash at their end.
package main

import (
	"context"
	"fmt"
	gofs "io/fs"
	"os"
	"path/filepath"

	"github.com/moby/patternmatcher/ignorefile"
	"github.com/tonistiigi/fsutil"
)

func excluded(folder string) ([]string, error) {
	file, err := os.Open(filepath.Join(folder, ".dockerignore"))
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return ignorefile.ReadAll(file)
}

func list(folder string) error {
	patterns, err := excluded(folder)
	if err != nil {
		return err
	}
	all, err := fsutil.NewFS(folder)
	if err != nil {
		return err
	}
	sent, err := fsutil.NewFilterFS(all, &fsutil.FilterOpt{ExcludePatterns: patterns})
	if err != nil {
		return err
	}
	return sent.Walk(context.Background(), "", func(path string, entry gofs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		end := ""
		if entry.IsDir() {
			end = "/"
		}
		fmt.Printf("%s%s\n", filepath.ToSlash(path), end)
		return nil
	})
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: build-context FOLDER")
		os.Exit(2)
	}
	if err := list(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
