// consul-check reads file names from standard input, one per line, and holds each registration
// against the types of Consul's own API client. It prints one JSON line per complaint.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/hashicorp/consul/api"
)

type complaint struct {
	File    string `json:"file"`
	Message string `json:"message"`
}

// minimum is what Consul rounds a shorter deregistration up to.
const minimum = time.Minute

func duration(name, text string) (time.Duration, []string) {
	if text == "" {
		return 0, nil
	}
	value, err := time.ParseDuration(text)
	if err != nil {
		return 0, []string{fmt.Sprintf("%s: %v", name, err)}
	}
	return value, nil
}

// kind counts the ways in which the agent is told to check, and holds each address to its form.
func kind(check *api.AgentServiceCheck) []string {
	var said []string
	count := 0
	if check.TTL != "" {
		count++
	}
	if check.HTTP != "" {
		count++
		if address, err := url.Parse(check.HTTP); err != nil || address.Host == "" {
			said = append(said, "Check.HTTP is no address: "+check.HTTP)
		}
	}
	if check.GRPC != "" {
		count++
		if _, _, err := net.SplitHostPort(strings.SplitN(check.GRPC, "/", 2)[0]); err != nil {
			said = append(said, "Check.GRPC: "+err.Error())
		}
	}
	if count != 1 {
		said = append(said, fmt.Sprintf("the check has %d kinds", count))
	}
	if check.TTL == "" && check.Interval == "" {
		said = append(said, "Check.Interval is missing")
	}
	return said
}

func judge(text []byte) []string {
	var service api.AgentServiceRegistration
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&service); err != nil {
		return []string{err.Error()}
	}
	var said []string
	if service.Name == "" || service.Address == "" {
		said = append(said, "Name or Address is missing")
	}
	if service.Port < 1 || service.Port > 65535 {
		said = append(said, fmt.Sprintf("Port is %d", service.Port))
	}
	check := service.Check
	if check == nil {
		return append(said, "Check is missing")
	}
	said = append(said, kind(check)...)
	for name, text := range map[string]string{
		"TTL": check.TTL, "Interval": check.Interval, "Timeout": check.Timeout,
	} {
		_, problem := duration("Check."+name, text)
		said = append(said, problem...)
	}
	after, problem := duration("Check.DeregisterCriticalServiceAfter", check.DeregisterCriticalServiceAfter)
	said = append(said, problem...)
	if len(problem) == 0 && after < minimum {
		said = append(said, fmt.Sprintf("Check.DeregisterCriticalServiceAfter %s is below %s", after, minimum))
	}
	return said
}

func main() {
	out := json.NewEncoder(os.Stdout)
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		text, err := os.ReadFile(lines.Text())
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		for _, message := range judge(text) {
			if err := out.Encode(complaint{lines.Text(), message}); err != nil {
				os.Exit(1)
			}
		}
	}
}
