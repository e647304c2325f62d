# One image, only npm scripts. docs/operations.md says how it was tested without a container engine.
FROM node:24-bookworm-slim

WORKDIR /app
RUN chown node:node /app && mkdir /data && chown node:node /data
USER node

COPY --chown=node:node package.json package-lock.json .npmrc ./
COPY --chown=node:node scripts/lib ./scripts/lib
COPY --chown=node:node scripts/install.mjs ./scripts/
RUN npm run setup

COPY --chown=node:node . .
RUN npm run build

ENV HOST=0.0.0.0 PORT=3000 TICKMARK_DATA=/data
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["npm", "run", "--silent", "health"]
CMD ["npm", "start"]
