import { Row, Rows } from '#components/ui/rows';

/** Ways to send a job on, without script and without anybody else's: plain links that are asked for only when followed. */
export function ShareJob({ title, url }: { title: string; url: string }) {
  const text = encodeURIComponent(title);
  const address = encodeURIComponent(url);
  return (
    <details className="share">
      <summary className="btn quiet">Share</summary>
      <div className="share-sheet">
        <label className="small" htmlFor="share-url">
          Address of this job
        </label>
        <input className="input" id="share-url" readOnly value={url} />
        <Rows small>
          <Row href={`mailto:?subject=${text}&body=${address}`} label="Send by e-mail" />
          <Row href={`https://wa.me/?text=${text}%20${address}`} label="Send by WhatsApp" />
          <Row href={`https://www.linkedin.com/sharing/share-offsite/?url=${address}`} label="Post on LinkedIn" />
        </Rows>
      </div>
    </details>
  );
}
