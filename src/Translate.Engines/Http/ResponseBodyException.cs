namespace Translate.Engines.Http;

/// <summary>An answer began, with this status, and its body is too long or broke off.</summary>
internal sealed class ResponseBodyException(
    string message,
    int status,
    IReadOnlyDictionary<string, string> headers,
    Exception? cause = null
) : IOException(message, cause)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The headers of the answer, by names in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; } = headers;

    /// <summary>Finds the exception among the causes of another; null if it is not there.</summary>
    public static ResponseBodyException? Find(Exception? exception) =>
        exception switch
        {
            null => null,
            ResponseBodyException found => found,
            AggregateException { InnerExceptions: var causes } => causes.Select(Find).FirstOrDefault(found => found is not null),
            _ => Find(exception.InnerException),
        };
}
