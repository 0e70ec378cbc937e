using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>One place that settings come from, such as a file or the environment.</summary>
/// <param name="values">Each key in the form of appsettings.json, with colons between its parts. Upper and lower case are the same.</param>
internal sealed class SettingsSource(IEnumerable<KeyValuePair<string, string?>> values)
{
    /// <summary>The keys with their values.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; } = new Dictionary<string, string?>(values, StringComparer.OrdinalIgnoreCase);

    /// <summary>The file that the settings are in; null if they are in no file.</summary>
    public string? File { get; init; }

    /// <summary>The name under which a user finds a key there.</summary>
    public Func<string, string> GetName { get; init; } = key => key;

    /// <summary>Whether a list is written as one value with commas.</summary>
    public bool HasLists { get; init; }

    /// <summary>Whether every key must be a setting. Otherwise other programs have keys there too, and only misspelt ones are refused.</summary>
    public bool IsExclusive { get; init; } = true;

    /// <summary>What a user corrects.</summary>
    private string Place =>
        File is not null ? "the file"
        : GetName(string.Empty).Length > 0 ? "the environment variable"
        : "the configuration";

    /// <summary>Creates the problem of a key that is not a setting.</summary>
    /// <param name="key">The key.</param>
    /// <param name="near">The setting that was probably meant; null if no setting is similar.</param>
    public Problem CreateUnknown(string key, string? near) =>
        Create(
            $"'{GetName(key)}' is not a setting",
            near is null ? "Remove it, or see docs/settings.md for the settings that there are" : $"Did you mean '{GetName(near)}'?"
        );

    /// <summary>Creates the problem of a value that cannot be used.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="rule">What the value must be, as in "must be a number".</param>
    public Problem CreateInvalid(string key, string rule) => Create($"{GetName(key)} {rule}", $"Correct {Place}");

    /// <summary>Creates a problem of this place.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="advice">What to do; null to correct it there.</param>
    public Problem Create(string message, string? advice = null) =>
        new(ProblemKind.BadConfiguration, message, advice ?? $"Correct {Place}") { File = File };
}
