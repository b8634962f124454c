// Command dockerfile-check parses Dockerfiles with BuildKit and runs its lint rules, as
// `docker build --check` does. It prints one JSON line per error or warning and needs neither a
// Docker engine nor a network.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/client/llb/sourceresolver"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/solver/pb"
	"github.com/opencontainers/go-digest"
	ocispecs "github.com/opencontainers/image-spec/specs-go/v1"
)

type finding struct {
	File    string `json:"file"`
	Line    int32  `json:"line"`
	Rule    string `json:"rule"`
	Message string `json:"message"`
}

// emptyImage resolves every FROM to an image with an empty configuration, so that no base image is
// downloaded.
type emptyImage struct{}

func (emptyImage) ResolveImageConfig(_ context.Context, ref string, opt sourceresolver.Opt) (string, digest.Digest, []byte, error) {
	image := ocispecs.Image{Platform: ocispecs.Platform{OS: "linux", Architecture: "amd64"}}
	image.RootFS.Type = "layers"
	if opt.ImageOpt != nil && opt.ImageOpt.Platform != nil {
		image.Platform = *opt.ImageOpt.Platform
	}
	config, err := json.Marshal(image)
	return ref, digest.FromBytes(config), config, err
}

func line(location *pb.Location) int32 {
	if location == nil || len(location.Ranges) == 0 || location.Ranges[0].Start == nil {
		return 0
	}
	return location.Ranges[0].Start.Line
}

func check(file string) ([]finding, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	source := llb.NewSourceMap(nil, file, "Dockerfile", text)
	source.Definition = &llb.Definition{} // the linter reads the field, which is nil without a build
	results, err := dockerfile2llb.DockerfileLint(context.Background(), text, dockerfile2llb.ConvertOpt{
		SourceMap:    source,
		MetaResolver: emptyImage{},
	})
	if err != nil {
		return nil, err
	}
	var findings []finding
	if results.Error != nil {
		findings = append(findings, finding{file, line(&results.Error.Location), "parse", results.Error.Message})
	}
	for _, warning := range results.Warnings {
		findings = append(findings, finding{file, line(warning.Location), warning.RuleName, warning.Detail})
	}
	return findings, nil
}

// File names are the arguments or, without arguments, the lines of standard input.
func files() []string {
	if len(os.Args) > 1 {
		return os.Args[1:]
	}
	var names []string
	for scanner := bufio.NewScanner(os.Stdin); scanner.Scan(); {
		names = append(names, scanner.Text())
	}
	return names
}

func main() {
	output := json.NewEncoder(os.Stdout)
	for _, file := range files() {
		findings, err := check(file)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", file, err)
			os.Exit(2)
		}
		for _, finding := range findings {
			if err := output.Encode(finding); err != nil {
				os.Exit(2)
			}
		}
	}
}
