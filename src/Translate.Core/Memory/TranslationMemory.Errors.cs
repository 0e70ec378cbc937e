using Translate.Core.Bitexts;
using Translate.Core.Problems;

namespace Translate.Core.Memory;

/// <content>Keeps the errors that people mark in targets.</content>
public sealed partial class TranslationMemory
{
    /// <summary>Adds an error and the step in the history.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was saved.</exception>
    internal void AddError(ErrorSpan span, ReviewEvent step) =>
        Write(tables =>
        {
            tables.Errors.Add(span);
            tables.Reviews.Add(step);
            tables.IncrementRevision();
        });

    /// <summary>Removes an error and adds the step to the history.</summary>
    /// <exception cref="ProblemException">The file cannot be written. Nothing was removed.</exception>
    internal void RemoveError(long id, ReviewEvent step) =>
        Write(tables =>
        {
            tables.Errors.Remove(id);
            tables.Reviews.Add(step);
            tables.IncrementRevision();
        });

    /// <summary>Returns the errors of normalized sentences, whatever their target.</summary>
    internal ILookup<string, ErrorSpan> GetErrors(IReadOnlyCollection<string> sources) =>
        Read(tables => tables.Errors.GetBySources(sources));

    /// <summary>Returns all errors, the oldest first.</summary>
    internal IReadOnlyList<ErrorSpan> GetAllErrors() => Read(tables => tables.Errors.GetAll());
}
