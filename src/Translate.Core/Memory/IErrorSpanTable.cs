namespace Translate.Core.Memory;

/// <summary>Accesses the errors that people marked in targets. Call inside a transaction.</summary>
internal interface IErrorSpanTable
{
    /// <summary>Adds an error.</summary>
    void Add(ErrorSpan span);

    /// <summary>Removes an error.</summary>
    void Remove(long id);

    /// <summary>Returns the errors of normalized sentences, whatever their target, the oldest first.</summary>
    ILookup<string, ErrorSpan> GetBySources(IReadOnlyCollection<string> sources);

    /// <summary>Returns all errors, the oldest first.</summary>
    IReadOnlyList<ErrorSpan> GetAll();
}
