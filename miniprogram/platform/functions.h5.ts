/** Functions stand at /api/<function> of the page's own origin; the session's cookie goes along. */
export async function callFunction(name: string, data: object): Promise<unknown> {
  const reply = await fetch(`/api/${name}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(data),
  })
  return reply.json()
}

/** On the web the refresh token is an HttpOnly cookie that scripts never see. */
export const keepsRefreshToken = false
