import { createServer, type Server } from 'node:http';
import { type Kind, kinds } from '#lib/mail/kinds';
import { indexPage, type Look, mailPage, withLook } from './pages.ts';
import { previewOf } from './preview.ts';

const KINDS = Object.keys(kinds) as Kind[];
const LOOKS: readonly string[] = ['light', 'dark'] satisfies Look[];

/** `/` lists every mail, `/KIND` shows one, `/KIND/light` and `/KIND/dark` are its HTML part alone. */
export async function startPreview(port: number, siteUrl: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    try {
      const html = await answer(new URL(request.url ?? '/', 'http://localhost').pathname, siteUrl);
      response.writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(html ?? 'There is no such mail.');
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.stack : String(error));
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return server;
}

async function answer(path: string, siteUrl: string): Promise<string | null> {
  if (path === '/')
    return indexPage(
      await Promise.all(KINDS.map(async (kind) => [kind, await previewOf(kind, siteUrl)] as [Kind, Awaited<ReturnType<typeof previewOf>>])),
    );
  const [, name, look, ...more] = path.split('/');
  const kind = KINDS.find((one) => one === name);
  if (!kind || more.length > 0) return null;
  const preview = await previewOf(kind, siteUrl);
  if (look === undefined) return mailPage(kind, preview);
  return LOOKS.includes(look) ? withLook(preview.html, look as Look) : null;
}
