async function answer(response) {
  const body = await response.json().catch(() => ({ message: `HTTP ${response.status}` }))
  if (!response.ok) throw new Error(body.message ?? body.code)
  return body
}

export const get = async (path, query = {}) => answer(await fetch(`api/${path}?${new URLSearchParams(query)}`))

export const post = async (path, body) =>
  answer(
    await fetch(`api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
