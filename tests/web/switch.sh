#!/usr/bin/env bash
# Switches releases under load, behind tests/web/deploy/nginx.conf, the configuration that `gongbao help nginx` prints.
# Wants: no failed request, and every response, byte for byte, a page of one release or the other.
# Usage: tests/web/switch.sh [SECONDS]; GONGBAO=path/to/gongbao. Needs nginx and wrk.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-30}
gongbao=$(realpath "${GONGBAO:-target/release/gongbao}")
port=${PORT:-18713}
work=$(mktemp -d)
nginx=
finish() {
  if [ -n "$nginx" ]; then kill "$nginx" 2> /dev/null || true; wait "$nginx" 2> /dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT

# Two sites of one office that differ on every page.
for site in a b; do
  mkdir -p "$work/$site"
  cp -r content locales "$work/$site/"
  sed -i "s/^site-notice = .*/& [$site$site$site]/" "$work/$site"/locales/*/site.ftl
  printf '\n[publish]\nprecompressed = ["gzip"]\nattachment_types = ["html"]\n' >> "$work/$site/content/site.toml"
  probe=$work/$site/content/news/probe
  mkdir "$probe"
  printf 'published = 2013-01-04T09:00:00+08:00\ncolumn = "culture"\n' > "$probe/item.toml"
  printf '+++\ntitle = "附件"\n[attachment]\n' > "$probe/zh.md"
  for file in page.html form.docx plan.pdf rows.csv.gz; do
    printf '[[attachment]]\nfile = "%s"\n' "$file" >> "$probe/item.toml"
    printf '"%s" = "附件"\n' "$file" >> "$probe/zh.md"
  done
  printf '+++\n\n正文。\n' >> "$probe/zh.md"
  printf '<p>page</p>' > "$probe/page.html"
  printf 'PK\003\004' > "$probe/form.docx"
  printf '%%PDF-1.4' > "$probe/plan.pdf"
  printf '1,2\n' | gzip -n > "$probe/rows.csv.gz"
done
mkdir -p "$work/logs"
publish() { "$gongbao" publish --site "$work/$1" --output "$work/output" > "$work/logs/publish" 2>&1; }

# What each release answers: the bodies that are right.
mkdir -p "$work/right"
for site in a b; do
  publish "$site"
  cp -rL "$work/output/current/." "$work/right/$site"
done
(cd "$work/right/a" && find . -name '*.html' ! -name 404.html | sed 's#^\.#/#; s#^//#/#' | sort) > "$work/paths"

{
  echo "worker_processes 2; daemon off; pid $work/nginx.pid; error_log $work/logs/error.log warn;"
  if [ "$(id -u)" = 0 ]; then echo "user $(id -un) $(id -gn);"; fi
  echo 'events { worker_connections 512; }'
  echo "http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; sendfile on; tcp_nopush on;"
  for temporary in client_body proxy fastcgi uwsgi scgi; do echo "${temporary}_temp_path $work/logs/$temporary;"; done
  sed "s#/srv/gongbao/output#$work/output#; s#listen 80;#listen 127.0.0.1:$port;#" tests/web/deploy/nginx.conf
  echo '}'
} > "$work/nginx.conf"
nginx -e "$work/logs/error.log" -p "$work" -c "$work/nginx.conf" &
nginx=$!
at=http://127.0.0.1:$port
for _ in $(seq 50); do curl -sf -o /dev/null "$at/" && break; sleep 0.1; done

faults=0
expect() { # what, wanted, found
  if [ "$2" != "$3" ]; then echo "switch.sh: $1: wanted $2, found $3"; faults=$((faults + 1)); fi
}
header() { curl -s -o /dev/null -D - "${@:2}" | tr -d '\r' | sed -n "s/^$1: //Ip"; }
status() { curl -s -o /dev/null -w '%{http_code}' "$@"; }
style=$(cd "$work/output/current/assets" && echo style.*.css)
expect 'a page' 200 "$(status "$at/ja/index.html")"
expect 'the type of a page' 'text/html; charset=utf-8' "$(header content-type "$at/ja/index.html")"
expect 'the type of a feed' 'application/atom+xml; charset=utf-8' "$(header content-type "$at/ja/feed.xml")"
expect 'how long a page is kept' 'public, max-age=60' "$(header cache-control "$at/ja/index.html")"
expect 'how long the style is kept' 'public, max-age=31536000, immutable' "$(header cache-control "$at/assets/$style")"
expect 'a page that is compressed already' gzip "$(header content-encoding -H 'Accept-Encoding: gzip' "$at/ja/index.html")"
expect 'what is in it' "$(cat "$work/output/current/ja/index.html")" "$(curl -s -H 'Accept-Encoding: gzip' "$at/ja/index.html" | gzip -dc)"
expect 'what is not there' 404 "$(status "$at/ko/no/such/page.html")"
expect 'its language' "$(cat "$work/output/current/ko/404.html")" "$(curl -s "$at/ko/no/such/page.html")"
expect 'what is not there outside the editions' "$(cat "$work/output/current/404.html")" "$(curl -s "$at/no/such/page.html")"
expect 'a folder without an index' 404 "$(status "$at/assets/")"
expect 'a page that did not change' 304 "$(status -H "If-None-Match: $(header etag "$at/ja/index.html")" "$at/ja/index.html")"
for file in page.html form.docx rows.csv.gz; do
  expect "how $file is opened" attachment "$(header content-disposition "$at/files/news/probe/$file")"
done
expect 'how a document is opened' '' "$(header content-disposition "$at/files/news/probe/plan.pdf")"
expect 'how a page is opened' '' "$(header content-disposition "$at/ja/index.html")"
expect 'the type of a file' nosniff "$(header x-content-type-options "$at/files/news/probe/plan.pdf")"
expect 'one file in the place of another' 404 "$(status -H 'Accept-Encoding: gzip' "$at/files/news/probe/rows.csv")"
case $(header content-security-policy "$at/ko/no/such/page.html") in
  "default-src 'none'; "*) ;;
  *) expect 'the content security policy of an error page' there missing ;;
esac

cat > "$work/load.lua" <<'LUA'
local function lines(name)
  local all = {}
  for line in io.lines(name) do all[#all + 1] = line end
  return all
end
local work = os.getenv("WORK")
local threads = {}
function setup(thread) threads[#threads + 1] = thread end
function init()
  paths, right, next_path, bad, answered = lines(work .. "/paths"), {}, 0, 0, 0
  for _, site in ipairs({ "a", "b" }) do
    for _, path in ipairs(paths) do
      local file = io.open(work .. "/right/" .. site .. path, "rb")
      right[file:read("*a")] = true
      file:close()
    end
  end
end
function request()
  next_path = next_path % #paths + 1
  return wrk.format("GET", paths[next_path])
end
function response(status, headers, body)
  answered = answered + 1
  if status ~= 200 or not right[body] then bad = bad + 1 end
end
function done(summary, latency)
  local all, wrong, errors = 0, 0, summary.errors
  for _, thread in ipairs(threads) do
    all = all + thread:get("answered")
    wrong = wrong + thread:get("bad")
  end
  local failed = errors.connect + errors.read + errors.write + errors.timeout + errors.status
  print(string.format("load: %d requests, %d failed, %d neither release, median %.1f ms, 99%% %.1f ms",
    all, failed, wrong, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
LUA
WORK=$work nice -n 15 wrk --threads 1 --connections 16 --duration "${seconds}s" --timeout 10s --script "$work/load.lua" "$at" > "$work/logs/wrk" &
load=$!
switches=0
stale=0
while kill -0 "$load" 2> /dev/null; do
  for site in a b; do
    publish "$site"
    switches=$((switches + 1))
    # Seen at once: the first request after a switch has the new release.
    curl -s "$at/ru/index.html" | cmp -s - "$work/right/$site/ru/index.html" || stale=$((stale + 1))
  done
done
wait "$load"
line=$(grep '^load: ' "$work/logs/wrk")
echo "$line; $switches switches in $seconds s"
expect 'switches' many "$([ "$switches" -ge $((seconds / 5)) ] && echo many || echo "$switches")"
expect 'switches that were not seen at once' 0 "$stale"
case $line in *' 0 failed, 0 neither release,'*) ;; *) expect 'the load' 'no failure' "$line" ;; esac
expect 'the error log' '' "$(grep -v '404.html\|is forbidden\|No such file' "$work/logs/error.log" || true)"
if [ "$faults" -gt 0 ]; then exit 1; fi
echo 'switch.sh: all well'
