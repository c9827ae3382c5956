# syntax=docker/dockerfile:1

# One image for every process: docs/deploy.md. Debian, on which the tests run; all dependencies are JavaScript or wasm.
FROM node:24-bookworm-slim AS base
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_FUND=false
WORKDIR /bot
COPY package.json package-lock.json .npmrc ./

# The local workspace stays outside, with its packages. No package of ours needs its install scripts (test/deploy), and
# others shall have none.
FROM base AS build
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY migrations migrations
COPY src src
RUN node node_modules/typescript-7/bin/tsc -p tsconfig.build.json --sourceMap false

# What no running process reads (source maps, types, sources in TypeScript) is half of it, and stays outside.
FROM base AS dependencies
RUN npm ci --omit=dev --ignore-scripts \
 && find node_modules -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' \) -delete

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="ebox-onboarding-bot" \
      org.opencontainers.image.description="Runs the onboarding of e-Box Document Senders from Slack and Microsoft Teams"
# The heap, in MB: the memory limit of 512 (deploy/kubernetes) less what lies beside it, files under check among it. And
# half of V8's room for what was just made: 20 MB less with a backlog of mails, and no slower.
ENV NODE_ENV=production NODE_OPTIONS="--max-old-space-size=320 --max-semi-space-size=8" HOST=0.0.0.0 PORT=3000
WORKDIR /bot
COPY --from=dependencies /bot/node_modules node_modules
COPY --from=build /bot/dist/migrations dist/migrations
COPY --from=build /bot/dist/src dist/src
COPY package.json ./
# Nobody, by number, so that Kubernetes can see that it isn't root. The bot owns no file and writes none.
USER 65534:65534
EXPOSE 3000
STOPSIGNAL SIGTERM
# Node itself, no shell and no npm between: it is the first process, gets the signals and starts no others.
CMD ["node", "dist/src/main.js"]
