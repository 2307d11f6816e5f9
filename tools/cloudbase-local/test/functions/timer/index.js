exports.main = async (event) => ({ ran: event.TriggerName, at: new Date().toISOString(), type: event.Type })
