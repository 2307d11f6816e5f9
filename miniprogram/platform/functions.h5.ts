/** Functions stand at /api/<function> of the page's own origin; the session's cookie goes along. */
export async function callFunction(action: string, envelope: object, home: string): Promise<unknown> {
  const reply = await fetch(`/api/${home}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, ...envelope }),
  })
  return reply.json()
}

/** On the web the refresh token is an HttpOnly cookie that scripts never see. */
export const keepsRefreshToken = false
