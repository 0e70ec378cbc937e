using Translate.Emulation.Contract;

namespace Translate.Emulation.Validation;

/// <summary>Validates the category of a request.</summary>
/// <param name="custom">The custom models.</param>
internal sealed class CategoryCheck(IReadOnlySet<string> custom)
{
    /// <summary>Returns the model of a request.</summary>
    /// <param name="category">The category. Null if the request has none.</param>
    /// <exception cref="ServiceException">The model does not exist.</exception>
    public string Check(string? category) =>
        category is null or TranslateTarget.General ? TranslateTarget.General
        : custom.Contains(category) ? category
        : throw new ServiceException(400002);
}
