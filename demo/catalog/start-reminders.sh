#!/bin/sh
# Reminds readers of the books they reserved.
set -e
cd /app
celery -A reminders beat --pidfile=/tmp/beat.pid > /var/log/reminders.log
