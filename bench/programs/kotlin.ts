import type { Program } from './program.ts';

export const kotlin: Program = {
  languageId: 'kotlin',
  file: 'Orders.kt',
  head: `package com.example.orders

import com.example.orders.store.Item
import com.example.orders.store.store
import io.ktor.client.HttpClient
import io.ktor.client.request.header
import io.ktor.client.request.post
import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.get
import org.slf4j.LoggerFactory

private val logger = LoggerFactory.getLogger("orders")
private val client = HttpClient()

fun main() {
    embeddedServer(Netty, port = System.getenv("PORT").toInt(), module = { routes() }).start(wait = true)
}
`,
  piece: (index) => `
data class Order${index}(val id: String, val items: List<Item>) {
    val total: Int get() = items.sumOf { it.count }
}

/** Puts an order into the queue. */
suspend fun placeOrder${index}(order: Order${index}): String {
    val key = System.getenv("QUEUE_KEY_${index}") ?: ""
    require(order.items.isNotEmpty()) { "order \${order.id} is empty" }
    val response = client.post("\${System.getenv("QUEUE_URL")}/orders/\${order.id}") {
        header("Authorization", key)
        setBody(mapOf("id" to order.id, "total" to order.total))
    }
    logger.info("order placed: {} {}", response.status, order.id)
    return if (response.status.value == 200) order.id else "failed"
}

fun Route.findOrder${index}() {
    get("/orders/${index}/{id}") {
        val order = store.find(call.parameters["id"], ${index})
        if (order == null) call.respond(404, "unknown") else call.respond(order)
    }
}
`,
  tail: '',
  anchor: '\n        val order = store.find',
  typed: `
        val handler = FileHandler("/var/log/app.log", true)
        java.util.logging.Logger.getLogger("orders").addHandler(handler)
        if (System.getenv("DEBUG") != null) {
            logger.info("started {}", ProcessHandle.current().pid())
            listOf(1, 2).forEach { logger.debug("file $it") }
        }
`,
};
