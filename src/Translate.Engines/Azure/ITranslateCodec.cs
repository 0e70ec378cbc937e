using System.Text.Json;
using Translate.Core.Translators;

namespace Translate.Engines.Azure;

/// <summary>How one version of the service writes requests and answers.</summary>
internal interface ITranslateCodec
{
    /// <summary>The query's names and values, in order, not escaped.</summary>
    IReadOnlyList<(string Name, string Value)> Query { get; }

    /// <summary>Writes the request's body.</summary>
    void Write(Utf8JsonWriter writer, IReadOnlyList<TranslationRequest> segments);

    /// <summary>The array with one element per segment.</summary>
    /// <exception cref="KeyNotFoundException">The answer has another shape.</exception>
    /// <exception cref="InvalidOperationException">The answer has another shape.</exception>
    JsonElement GetItems(JsonElement answer);
}
