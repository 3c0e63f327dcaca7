import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { proxy } from './proxy.ts';

it.each(['multipart/form-data', 'Multipart/Form-Data; charset=utf-8', 'multipart/form-data; boundary='])(
  'a form that says %s cannot be read, which is not our failure',
  async (type) => {
    const request = new NextRequest('http://localhost/join', { method: 'POST', headers: { 'content-type': type }, body: 'x' });
    expect((await proxy(request)).status).toBe(400);
  },
);
