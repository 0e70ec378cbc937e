using System.Collections.Frozen;

namespace Translate.Core.Quality.Style;

/// <summary>What house style wants of acronyms: the full form at the first mention in an article.</summary>
/// <param name="Known">Acronyms that readers know.</param>
/// <param name="Bodies">The English names of Indonesian bodies, by their Indonesian acronym.</param>
internal sealed record AcronymRules(FrozenSet<string> Known, FrozenDictionary<string, string> Bodies)
{
    /// <summary>The name of the rule that an acronym comes after its full form.</summary>
    public const string FirstMention = "acronym-first-mention";

    /// <summary>The name of the rule that the full form and its acronym come together once.</summary>
    public const string Again = "acronym-again";

    /// <summary>The name of the rule that an Indonesian body has its English name at the first mention.</summary>
    public const string Body = "indonesian-body";

    /// <summary>No rules.</summary>
    public static AcronymRules None { get; } = new(FrozenSet<string>.Empty, FrozenDictionary<string, string>.Empty);

    /// <summary>Returns the rules that it has.</summary>
    public IEnumerable<(string Name, string Message)> Describe() =>
        this == None
            ? []
            :
            [
                (FirstMention, "Write what an acronym means at the first mention"),
                (Again, "Write the full form with its acronym only once"),
                (Body, "Write the English name of an Indonesian body with its acronym at the first mention"),
            ];
}
