import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { securityHeaders } from './security-headers.mjs';
import { Trouble } from './trouble.mjs';

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const compressible = /^text\/|json|svg|font\/ttf|wasm/;

/**
 * The files of a folder by URL path. Only these paths are served, so path traversal is impossible.
 */
const filesByAddress = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [path.slice(folder.length).replaceAll('\\', '/'), path]),
  );

const encodings = {
  // Brotli quality 5 takes 0.1 s for the editor; the maximum takes seconds and saves only 10 %
  // more.
  br: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
  identity: (bytes) => bytes,
};

const encodingFor = (type, accepted = '') => {
  if (!compressible.test(type)) return 'identity';
  return ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(accepted)) ?? 'identity';
};

const addressOf = (url) => {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path === '/' ? '/index.html' : path;
  } catch {
    return undefined;
  }
};

/**
 * Reads and compresses each file once. The app has only a few megabytes, and a rebuild needs a
 * restart.
 */
const responder = (folder) => {
  const files = filesByAddress(folder);
  const ready = new Map();
  return (address, accepted) => {
    const path = files.get(address);
    if (!path) return undefined;
    const type = contentTypes[extname(path)] ?? 'application/octet-stream';
    const encoding = encodingFor(type, accepted);
    const key = `${encoding} ${address}`;
    if (!ready.has(key)) {
      const body = encodings[encoding](readFileSync(path));
      const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
      ready.set(key, { body, type, encoding, etag: `"${tag}"` });
    }
    return ready.get(key);
  };
};

const plain = (response, status, text, headers = {}) => {
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  });
  response.end(text);
};

const send = (request, response, file, address) => {
  const headers = {
    ...securityHeaders,
    'Content-Type': file.type,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    // File names under assets/ contain a hash of the content.
    'Cache-Control': address.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  };
  if (file.encoding !== 'identity') headers['Content-Encoding'] = file.encoding;
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': file.body.length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
};

/** An HTTP server for the files of a folder; it accepts only GET and HEAD. */
export const staticServer = (folder) => {
  const find = responder(folder);
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      plain(response, 405, 'Method not allowed\n', { Allow: 'GET, HEAD' });
      return;
    }
    const address = addressOf(request.url);
    const file = address && find(address, request.headers['accept-encoding']);
    if (file) send(request, response, file, address);
    else plain(response, address ? 404 : 400, address ? 'Not found\n' : 'Bad request\n');
  });
};

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(`http://127.0.0.1:${server.address().port}/`);
    });
  });

/**
 * Serves a folder on the loopback interface and resolves to its address. Uses a free port when the
 * given port is taken, unless `strict`.
 */
export const serve = async (folder, { port, strict = false }) => {
  const server = staticServer(folder);
  try {
    return { server, address: await listen(server, port) };
  } catch (error) {
    if (error.code === 'EACCES') throw new Trouble(`Port ${port} needs rights that are not given.`);
    if (error.code !== 'EADDRINUSE') throw error;
    if (strict) throw new Trouble(`Port ${port} is taken. Choose another one with --port.`);
    return { server, address: await listen(server, 0), taken: port };
  }
};
