declare module 'autocannon' {
  type Client = { setRequests: (requests: { path: string }[]) => void };
  type Options = { url: string; connections: number; duration: number; setupClient: (client: Client) => void };
  /** Latency in ms, duration in seconds. */
  type Result = { '2xx': number; non2xx: number; errors: number; duration: number; latency: { p99: number } };
  export default function autocannon(options: Options): Promise<Result>;
}
