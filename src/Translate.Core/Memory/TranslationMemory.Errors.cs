using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <content>Keeps the errors that people mark in targets.</content>
public sealed partial class TranslationMemory
{
    /// <summary>Adds an error and the step in the history.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void AddError(ErrorSpan span, ReviewEvent step) => RunInTransaction(writes: true, () =>
    {
        _errors.Add(span);
        _reviews.Add(step);
        return true;
    });

    /// <summary>Removes an error and adds the step to the history.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was removed.</exception>
    internal void RemoveError(long id, ReviewEvent step) => RunInTransaction(writes: true, () =>
    {
        _errors.Remove(id);
        _reviews.Add(step);
        return true;
    });

    /// <summary>Returns the errors of normalized sentences, also those of other targets.</summary>
    internal ILookup<string, ErrorSpan> GetErrors(IReadOnlyCollection<string> sources) => RunInTransaction(writes: false, () => _errors.GetBySources(sources));

    /// <summary>Returns all errors, the oldest first.</summary>
    internal IReadOnlyList<ErrorSpan> GetAllErrors() => RunInTransaction(writes: false, _errors.GetAll);
}
