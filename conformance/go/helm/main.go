// Command helm runs many Helm commands in one process, because starting Helm takes longer than
// rendering a chart: each input line has the arguments as a JSON array, each output line has the
// result of that command.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log"
	"log/slog"
	"os"

	"helm.sh/helm/v4/pkg/cmd"
)

type answer struct {
	Code   int    `json:"code"`
	Stdout string `json:"stdout"`
	Stderr string `json:"stderr"`
}

func execute(args []string) answer {
	var stdout, stderr bytes.Buffer
	log.SetOutput(&stderr)
	logging := func(bool) {
		slog.SetDefault(slog.New(slog.NewTextHandler(&stderr, nil)))
	}
	code := 0
	root, err := cmd.NewRootCmd(&stdout, args, logging)
	if err == nil {
		root.SetArgs(args)
		root.SetOut(&stdout)
		root.SetErr(&stderr)
		err = root.Execute()
	}
	if err != nil {
		code = 1
		var own cmd.CommandError
		if errors.As(err, &own) {
			code = own.ExitCode
		}
		if stderr.Len() == 0 {
			stderr.WriteString(err.Error())
		}
	}
	return answer{code, stdout.String(), stderr.String()}
}

func main() {
	input := bufio.NewReader(os.Stdin)
	output := json.NewEncoder(os.Stdout)
	for {
		line, err := input.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return
		}
		var args []string
		if err == nil {
			err = json.Unmarshal(line, &args)
		}
		if err == nil {
			err = output.Encode(execute(args))
		}
		if err != nil {
			os.Stderr.WriteString(err.Error() + "\n")
			os.Exit(2)
		}
	}
}
