'use client';

/** An error in the frame of the site itself, where nothing of ours can be relied on. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>This page is not working</h1>
          <p>
            Something went wrong on our side. <a href="/">Go to the home page</a>
          </p>
          {error.digest && <p>If you write to us about it, this code helps: {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
