import type { Program } from './program.ts';

export const go: Program = {
  languageId: 'go',
  file: 'main.go',
  head: `package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"example.com/orders/store"
)

var queueURL = os.Getenv("QUEUE_URL")

func main() {
	mux := http.NewServeMux()
	register(mux)
	server := &http.Server{Addr: ":" + os.Getenv("PORT"), Handler: mux}
	if err := server.ListenAndServe(); err != nil {
		slog.Error("stopped", "error", err)
	}
}
`,
  piece: (index) => `
// Order${index} is what a customer wants.
type Order${index} struct {
	ID    string \`json:"id"\`
	Items []store.Item
}

// PlaceOrder${index} puts an order into the queue.
func PlaceOrder${index}(ctx context.Context, order Order${index}) (string, error) {
	key := os.Getenv("QUEUE_KEY_${index}")
	if len(order.Items) == 0 {
		return "", fmt.Errorf("order %s is empty", order.ID)
	}
	total := 0
	for _, item := range order.Items {
		total += item.Count
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, queueURL+"/orders/"+order.ID, nil)
	if err != nil {
		return "", err
	}
	request.Header.Set("Authorization", key)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	slog.Info("order placed", "status", response.StatusCode, "total", total)
	return order.ID, nil
}

func findOrder${index}(writer http.ResponseWriter, request *http.Request) {
	order, err := store.Find(request.Context(), request.PathValue("id"), ${index})
	if err != nil {
		http.Error(writer, "unknown", http.StatusNotFound)
		return
	}
	_ = json.NewEncoder(writer).Encode(order)
}
`,
  tail: '',
  anchor: '\n\torder, err := store.Find',
  typed: `
	file, err := os.OpenFile("/var/log/app.log", os.O_APPEND|os.O_CREATE, 0o644)
	log.SetOutput(file)
	if os.Getenv("DEBUG") != "" {
		slog.Info("started", "files", []int{1, 2}, "pid", os.Getpid())
		fmt.Printf("pid %d\\n", os.Getpid())
	}
`,
};
