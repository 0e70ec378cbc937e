namespace Translate.Scale.Queue;

/// <summary>A document of a service on the queue.</summary>
/// <param name="Id">The id that the service gave it.</param>
/// <param name="Owner">Who sent it.</param>
/// <param name="Created">When it was sent.</param>
/// <param name="Article">Its row: state, attempts and what is known of it.</param>
internal sealed record QueuedDocument(Guid Id, string Owner, DateTimeOffset Created, QueuedArticle Article);
