// Command kustomize runs `kustomize build` many times in one process: each input line has the
// arguments as a JSON array, each output line has the result of that command.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log"
	"os"

	"sigs.k8s.io/kustomize/kustomize/v5/commands/build"
	"sigs.k8s.io/kustomize/kyaml/filesys"
)

type answer struct {
	Code   int    `json:"code"`
	Stdout string `json:"stdout"`
	Stderr string `json:"stderr"`
}

func execute(args []string) answer {
	var stdout, stderr bytes.Buffer
	log.SetOutput(&stderr)
	command := build.NewCmdBuild(filesys.MakeFsOnDisk(), build.MakeHelp("kustomize", "build"), &stdout)
	command.SetArgs(args)
	command.SetOut(&stdout)
	command.SetErr(&stderr)
	if err := command.Execute(); err != nil {
		return answer{1, stdout.String(), stderr.String()}
	}
	return answer{0, stdout.String(), stderr.String()}
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
