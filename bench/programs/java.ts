import type { Program } from './program.ts';

export const java: Program = {
  languageId: 'java',
  file: 'Orders.java',
  head: `package com.example.orders;

import com.example.orders.store.Item;
import com.example.orders.store.Store;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private static final Logger logger = LoggerFactory.getLogger(Orders.class);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Store store;

  public Orders(Store store) {
    this.store = store;
  }
`,
  piece: (index) => `
  public record Order${index}(String id, List<Item> items) {}

  /** Puts an order into the queue. */
  public String placeOrder${index}(Order${index} order) throws Exception {
    String key = System.getenv("QUEUE_KEY_${index}");
    if (order.items().isEmpty()) {
      throw new IllegalArgumentException("order " + order.id() + " is empty");
    }
    int total = order.items().stream().mapToInt(Item::count).sum();
    HttpRequest request = HttpRequest.newBuilder(URI.create(System.getenv("QUEUE_URL") + "/orders/" + order.id()))
        .header("Authorization", key)
        .POST(HttpRequest.BodyPublishers.ofString("{\\"total\\": " + total + "}"))
        .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    logger.info("order placed: {} {}", response.statusCode(), order.id());
    return response.statusCode() == 200 ? order.id() : "failed";
  }

  @GetMapping("/orders/${index}/{id}")
  public Order${index} findOrder${index}(@PathVariable String id) {
    var found = store.find(id, ${index});
    if (found == null) {
      throw new UnknownOrder(id);
    }
    return found.as(Order${index}.class);
  }
`,
  tail: '}\n',
  anchor: '\n    var found = store.find',
  typed: `
    FileHandler handler = new FileHandler("/var/log/app.log", true);
    java.util.logging.Logger.getLogger("orders").addHandler(handler);
    if (System.getenv("DEBUG") != null) {
      logger.info("started {}", ProcessHandle.current().pid());
      List.of(1, 2).forEach(number -> logger.debug("file " + number));
    }
`,
};
