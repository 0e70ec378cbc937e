namespace Translate.Scale.Queue;

/// <summary>The message that asks a worker to translate an article. The details are in the article's row.</summary>
/// <param name="Article">The id of the row.</param>
/// <param name="Ticket">The ticket of the row. If the row has another one, the article was queued again, and this message is void.</param>
internal sealed record TranslateArticle(long Article, int Ticket);
