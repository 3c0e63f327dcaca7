import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** How it fails: an answer of 500, no answer and a dropped connection, half a file and a dropped connection, or silence. */
export type Trouble = 'error' | 'drop' | 'half' | 'silence';

export type ObjectStore = {
  /** For FILES_URL. */
  url: string;
  files: Map<string, { bytes: Buffer; modified: Date }>;
  /** Set, every request meets it; or those that `only` names by their method. */
  trouble: Trouble | null;
  only: string | null;
  stop: () => Promise<void>;
};

const BUCKET = 'cv-bucket';
const [KEY, SECRET] = ['key-id', 'a secret/with+signs'];
const REGION = 'eu-west-2';

/** As much of S3 as a storage needs, in memory: PUT, GET, HEAD, DELETE and lists of two at a time. Who does not sign is refused. */
export async function startObjectStore(): Promise<ObjectStore> {
  const server = createServer((request, response) => {
    answer(store, request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const store: ObjectStore = {
    url: `s3://${KEY}:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/${BUCKET}?region=${REGION}&tls=off`,
    files: new Map(),
    trouble: null,
    only: null,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return store;
}

async function answer(store: ObjectStore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '' } = request;
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://store');
  const body = await buffer(request);
  if (!isSigned(request, body)) return refuse(response, 403, 'AccessDenied');
  const trouble = store.only === null || store.only === method ? store.trouble : null;
  if (trouble === 'error') return refuse(response, 500, 'InternalError');
  if (trouble === 'drop') return void response.destroy();
  if (trouble === 'silence') return;
  const [, bucket, ...rest] = pathname.split('/');
  const key = decodeURIComponent(rest.join('/'));
  if (bucket !== BUCKET) return refuse(response, 404, 'NoSuchBucket');
  if (method === 'GET' && key === '') return list(store, searchParams, response);
  if (method === 'PUT') {
    store.files.set(key, { bytes: body, modified: new Date() });
    return void response.writeHead(200, { etag: etag(body) }).end();
  }
  if (method === 'DELETE') {
    store.files.delete(key);
    return void response.writeHead(204).end();
  }
  const file = store.files.get(key);
  if (!file) return refuse(response, 404, 'NoSuchKey');
  const { bytes, modified } = file;
  response.writeHead(200, { 'content-length': bytes.length, etag: etag(bytes), 'last-modified': modified.toUTCString() });
  if (method === 'HEAD') return void response.end();
  if (trouble === 'half') return void response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  response.end(bytes);
}

/** By our key for our region, with a body that is the one that was signed. The signature itself is taken on trust. */
function isSigned({ headers }: IncomingMessage, body: Buffer): boolean {
  const signature =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, SignedHeaders=\S+, Signature=[\da-f]{64}$/.exec(
      headers.authorization ?? '',
    );
  const hash = createHash('sha256').update(body).digest('hex');
  return signature?.[1] === KEY && signature[2] === REGION && headers['x-amz-content-sha256'] === hash;
}

function list({ files }: ObjectStore, asked: URLSearchParams, response: ServerResponse): void {
  const after = asked.get('continuation-token') ?? '';
  const keys = [...files.keys()].filter((key) => key.startsWith(asked.get('prefix') ?? '') && key > after).sort();
  const page = keys.slice(0, 2);
  const more =
    keys.length > page.length ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const contents = page.map((key) => {
    const { bytes, modified } = files.get(key) ?? { bytes: '', modified: new Date() };
    return `<Contents><Key>${key}</Key><LastModified>${modified.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`;
  });
  response.writeHead(200, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><ListBucketResult>${more}${contents.join('')}</ListBucketResult>`);
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>As the test wants it.</Message></Error>`);
}

function etag(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`;
}
