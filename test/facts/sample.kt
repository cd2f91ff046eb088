package shop.orders

import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respond as reply
import java.util.logging.*

private const val DEFAULT_PORT = 8080
val environ: Map<String, String> = System.getenv()
val url = "jdbc:postgresql://$host:${environ["DB_PORT"] ?: "5432"}/orders\n"

data class Settings(val port: Int = DEFAULT_PORT, val host: String = "0.0.0.0")

@Component
class Orders(private val settings: Settings, @Value("\${orders.folder:/tmp}") folder: String) : Store(), AutoCloseable {
    private val log by lazy { Logger.getLogger("orders") }

    @Value("\${mail.host}")
    lateinit var mailHost: String

    val size: Int
        get() = rows.size

    private val rows = mutableMapOf(
        "first" to 1,
        "second" to 2,
    )

    init {
        log.info("opened ${settings.host}")
    }

    fun add(name: String, vararg tags: String): Boolean {
        if (name.isEmpty() || tags.isEmpty()) return false
        else if (rows.containsKey(name)) {
            log.warning("known: $name")
        } else {
            rows[name] = tags.size
        }
        for (tag in listOf("a", "b")) println(tag)
        val kind = when (name) {
            "x", "y" -> "letter"
            else -> "word"
        }
        try {
            write(name, kind = kind)
        } catch (e: java.io.IOException) {
            log.severe(e.message!!)
        } finally {
            flush()
        }
        return true
    }

    private fun write(name: String, kind: String) = java.io.File("orders").appendText("$name $kind")

    private fun flush() {
        object : Thread() {
            override fun run() {
                while (true) {
                    sleep(1_000)
                }
            }
        }.start()
        do {
            Thread.yield()
        } while (size > 10)
    }

    private fun more() {
        val first = listOf<String>("a")
        val text = """
            several
            lines of $first
        """.trimIndent()
        println(text)
        val second = text.let { it.length }
        val (left, right) = Pair(first, second)
        println("$left $right")
        Runtime.getRuntime().addShutdownHook(Thread { close() })
        println("this text only makes the class long enough to be split where its members are: $left, $right, $text")
        println("this text only makes the class long enough to be split where its members are: $left, $right, $text")
        println("this text only makes the class long enough to be split where its members are: $left, $right, $text")
    }

    override fun close() {}

    companion object {
        const val NAME = "orders"
    }
}

fun main() {
    val server = embeddedServer(Netty, port = Settings().port) {
        routing {
            get("/orders") { call.reply(mapOf("size" to 1)) }
        }
    }
    server.start(wait = true)
}
