# frozen_string_literal: true

# A file of many shapes, for reading it change by change.
require 'json'
require 'redis'
require_relative 'lib/orders'

# What the service is set to.
module Settings
  PORT = Integer(ENV.fetch('PORT', '3000'))
  HOSTS = %w[one two three].freeze
  QUERY = <<~SQL
    select *
    from orders
    where id = #{PORT}
  SQL

  def self.redis
    @redis ||= Redis.new(url: ENV.fetch('REDIS_URL') { 'redis://localhost:6379/0' }, timeout: 5)
  end

  class << self
    attr_accessor :name, :level

    def level_name = level.to_s.upcase
  end
end

# Takes jobs until it is told to stop.
class Worker < Base::Worker
  include Comparable

  attr_reader :queue, :stopping

  def initialize(queue, limit: 10, **options, &block)
    super(options)
    @queue = queue
    @limit = limit
    @stopping = false
    @block = block
    log "worker for #{queue.name} is here" if ENV['DEBUG']
  end

  def run
    trap('TERM') { @stopping = true }
    Signal.trap('INT') do
      @stopping = true
    end
    loop do
      break if stopping

      job = client.blpop("jobs:#{queue}", timeout: 5)
      next unless job

      perform(JSON.parse(job.last, symbolize_names: true))
    end
  rescue Interrupt, SignalException => e
    log e.message
  rescue StandardError
    log 'something else'
    raise
  ensure
    client.close
  end

  def perform(job)
    case job[:kind]
    when 'mail', 'letter'
      deliver(job)
    when 'report' then report(job)
    else
      log "unknown kind #{job[:kind]}"
    end

    job[:items].each_with_index do |item, index|
      store["item-#{index}"] = item
      @count = (@count || 0) + 1
    end

    status = if job[:done]
               'done'
             elsif job[:failed]
               'failed'
             else
               'open'
             end
    job[:steps].map(&:to_s).each { |step| puts step }
    unless job[:quiet]
      puts "#{status} #{job[:id]}"
    end
    while true
      break if finished?
    end
    until finished?
      work
    end
    first, second = job.values_at(:first, :second)
    { first: first, 'second' => second, :third => 3, **job }
  end

  private

  def deliver(job)
    begin
      mailer.call(job)
    rescue IOError => e
      log(e.message)
    end
  end

  def client = @client ||= Redis.new(url: ENV.fetch('REDIS_URL'))

  def store
    @store ||= {}
  end

  def log(text)
    $stdout.puts text
  end
end

handler = ->(signal) { puts signal }
%w[HUP USR1].each { |signal| trap(signal, handler) }
trap 'QUIT', &method(:exit)

config.cache_store = :redis_cache_store, { url: ENV['REDIS_URL'] }
config.log_level = ENV['LOG_LEVEL'] || :info

def main
  Worker.new(Queue.new, limit: 3) { |job| job }.run
end

main if __FILE__ == $PROGRAM_NAME
