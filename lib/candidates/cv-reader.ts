import { readCvText } from './cv-text.ts';

// A process of its own, started by read-cv.ts for one file: bytes in; out comes `ready`, then a CvReading as JSON in the last line.

process.stdout.write('ready\n');
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
process.stdout.write(`\n${JSON.stringify(await readCvText(Buffer.concat(chunks)))}`);
