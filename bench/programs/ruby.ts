import type { Program } from './program.ts';

export const ruby: Program = {
  languageId: 'ruby',
  file: 'orders.rb',
  head: `# frozen_string_literal: true

require 'json'
require 'logger'
require 'net/http'
require 'sinatra/base'
require_relative 'store'

LOGGER = Logger.new($stdout)
QUEUE_URL = ENV.fetch('QUEUE_URL')

class Orders < Sinatra::Base
  set :port, ENV.fetch('PORT').to_i
`,
  piece: (index) => `
  Order${index} = Struct.new(:id, :items, keyword_init: true) do
    def total
      items.sum(&:count)
    end
  end

  # Puts an order into the queue.
  def place_order_${index}(order)
    key = ENV.fetch('QUEUE_KEY_${index}', '')
    raise ArgumentError, "order #{order.id} is empty" if order.items.empty?

    uri = URI("#{QUEUE_URL}/orders/#{order.id}")
    request = Net::HTTP::Post.new(uri, 'Authorization' => key, 'Content-Type' => 'application/json')
    request.body = JSON.generate(id: order.id, total: order.total)
    response = Net::HTTP.start(uri.host, uri.port) { |http| http.request(request) }
    LOGGER.info("order placed: #{response.code} #{order.id}")
    response.code == '200' ? order.id : 'failed'
  end

  get '/orders/${index}/:id' do
    order = Store.find(params[:id], kind: ${index})
    halt 404, 'unknown' if order.nil?
    json order.to_h
  end
`,
  tail: 'end\n',
  anchor: '\n    order = Store.find',
  typed: `
    report = Logger.new('/var/log/app.log', 'daily')
    report.level = Logger::DEBUG
    if ENV['DEBUG']
      report.info("started #{Process.pid} #{[1, 2].map { |file| file + 1 }}")
      puts({ at: Time.now, pid: Process.pid }.to_json)
    end
`,
};
