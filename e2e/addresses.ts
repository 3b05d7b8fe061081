/** Port of the built site; `E2E_PORT` moves it where several runs share a machine. */
export function sitePort(): number {
  return Number(process.env['E2E_PORT'] ?? 4173);
}

/** Port of the pages that embed the site: another origin. */
export function hostPort(): number {
  return sitePort() + 1;
}

/** Address of the built site, under a sub-folder, with a slash at the end. */
export function siteAddress(): string {
  return `http://127.0.0.1:${sitePort()}/a/sub-folder/`;
}

/** Origin of the host pages: another host name and port, with a slash at the end. */
export function hostAddress(): string {
  return `http://localhost:${hostPort()}/`;
}

/**
 * Folder of the host pages whose placeholders the tests have filled in; served under `made/` of the
 * hosts' origin. A run has its own, as it has its port.
 */
export function filledHosts(): string {
  return `node_modules/.cache/e2e-hosts/${hostPort()}`;
}
