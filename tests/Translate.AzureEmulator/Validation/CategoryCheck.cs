using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Whether a model exists.</summary>
/// <param name="custom">The custom ones.</param>
internal sealed class CategoryCheck(IReadOnlySet<string> custom)
{
    /// <summary>The model that a request means.</summary>
    /// <param name="category">Null where it names none.</param>
    /// <exception cref="ServiceException">There is no such model.</exception>
    public string Check(string? category) =>
        category is null or TranslateTarget.General ? TranslateTarget.General
        : custom.Contains(category) ? category
        : throw new ServiceException(400002);
}
