// Command tiltfile-check executes Tiltfiles with the functions of Tilt's API description; each
// function only compares its arguments with the description. It prints one JSON line for each file
// with an error.
//
//	tiltfile-check API  < files
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/starlarkstruct"
	"go.starlark.net/syntax"
)

type finding struct {
	File    string `json:"file"`
	Message string `json:"message"`
}

// parameter is one parameter of a described function.
type parameter struct {
	name             string
	optional, spread bool
}

var definition = regexp.MustCompile(`(?ms)^def (\w+)\((.*?)\)( *-> *[^\n]+)?:$`)

// split splits a text at the commas outside of brackets and quotes.
func split(text string) (parts []string) {
	depth, start, quote := 0, 0, rune(0)
	for at, char := range text {
		switch {
		case quote != 0:
			if char == quote {
				quote = 0
			}
		case char == '"' || char == '\'':
			quote = char
		case strings.ContainsRune("[({", char):
			depth++
		case strings.ContainsRune("])}", char):
			depth--
		case char == ',' && depth == 0:
			parts = append(parts, text[start:at])
			start = at + 1
		}
	}
	return append(parts, text[start:])
}

func parameters(text string) (found []parameter) {
	for _, part := range split(text) {
		name, _, _ := strings.Cut(strings.Split(part, "=")[0], ":")
		name = strings.TrimSpace(name)
		spread := strings.HasPrefix(name, "*")
		if name = strings.TrimLeft(name, "*"); name != "" || spread {
			found = append(found, parameter{name, strings.Contains(part, "="), spread})
		}
	}
	return found
}

// hold returns the error of a call with wrong arguments.
func hold(wanted []parameter, args starlark.Tuple, named []starlark.Tuple) error {
	given := map[string]bool{}
	spread := false
	for index, one := range wanted {
		spread = spread || one.spread
		if index < len(args) {
			given[one.name] = true
		}
	}
	if len(args) > len(wanted) && !spread {
		return fmt.Errorf("takes %d arguments, not %d", len(wanted), len(args))
	}
	for _, pair := range named {
		name := string(pair[0].(starlark.String))
		known := spread
		for _, one := range wanted {
			known = known || one.name == name
		}
		if !known || given[name] {
			return fmt.Errorf("has no argument %q, or has it twice", name)
		}
		given[name] = true
	}
	for _, one := range wanted {
		if !one.optional && !one.spread && !given[one.name] {
			return fmt.Errorf("needs %q", one.name)
		}
	}
	return nil
}

// functions reads the functions from the API description.
func functions(api string) starlark.StringDict {
	found := starlark.StringDict{}
	for _, match := range definition.FindAllStringSubmatch(api, -1) {
		name, wanted := match[1], parameters(match[2])
		found[name] = starlark.NewBuiltin(name, func(_ *starlark.Thread, builtin *starlark.Builtin,
			args starlark.Tuple, named []starlark.Tuple) (starlark.Value, error) {
			if err := hold(wanted, args, named); err != nil {
				return nil, fmt.Errorf("%s %w", builtin.Name(), err)
			}
			if strings.Contains(match[3], "List") {
				return starlark.NewList(nil), nil
			}
			return starlark.String(builtin.Name()), nil
		})
	}
	return found
}

// environment is the module os of Tilt, of which the description of the API has no functions
// (https://docs.tilt.dev/api.html#modules.os.getenv).
func environment() starlark.Value {
	getenv := func(_ *starlark.Thread, builtin *starlark.Builtin, args starlark.Tuple,
		named []starlark.Tuple) (starlark.Value, error) {
		wanted := []parameter{{"key", false, false}, {"default", true, false}}
		if err := hold(wanted, args, named); err != nil {
			return nil, fmt.Errorf("%s %w", builtin.Name(), err)
		}
		return starlark.String("/home"), nil
	}
	return &starlarkstruct.Module{
		Name:    "os",
		Members: starlark.StringDict{"getenv": starlark.NewBuiltin("os.getenv", getenv)},
	}
}

func main() {
	api, err := os.ReadFile(os.Args[1])
	known := functions(string(api))
	if err == nil && len(known) < 20 {
		err = fmt.Errorf("%s describes only %d functions", os.Args[1], len(known))
	}
	known["os"] = environment()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	output := json.NewEncoder(os.Stdout)
	options := &syntax.FileOptions{TopLevelControl: true, GlobalReassign: true}
	for scanner := bufio.NewScanner(os.Stdin); scanner.Scan(); {
		file := scanner.Text()
		_, err := starlark.ExecFileOptions(options, &starlark.Thread{Name: file}, file, nil, known)
		if err == nil {
			continue
		}
		if err := output.Encode(finding{file, err.Error()}); err != nil {
			os.Exit(2)
		}
	}
}
