namespace Translate.Core.Documents;

/// <summary>What a reader of an article should know about how it was read.</summary>
/// <param name="Id">A stable name; the finding in the outputs has it too.</param>
/// <param name="Message">What was assumed, and what to do if that is wrong.</param>
public sealed record DocumentWarning(string Id, string Message);
