import { startPreview } from './mail-preview/server.ts';
import { freePortFrom } from './ports.ts';

// npm run mail:preview: every mail with sample data, in the browser. It needs no database and reads mails afresh at each start.

const port = await freePortFrom(3300);
await startPreview(port, process.env.SITE_URL ?? 'http://localhost:3000');
console.log(`Every mail is shown at http://localhost:${port}/. End with Ctrl+C.`);
