using System.Collections;
using System.Reflection;
using Translate.Core.Pipeline.Watching;
using Translate.Core.Text;
using Translate.Engines.Azure;
using Translate.Engines.Command;
using Translate.Engines.DeepL;
using Translate.Engines.LibreTranslate;
using Translate.Engines.Marian;
using Translate.Engines.Models;
using Translate.Engines.Offline;
using Translate.Engines.OpenAI;
using Translate.Engines.Resilience;

namespace Translate.Hosting;

/// <summary>The settings that there are, as the classes declare them that hold them.</summary>
internal static class SettingsSchema
{
    /// <summary>The classes of the sections; the top level has an empty name.</summary>
    private static readonly IReadOnlyList<(string Name, Type Type)> Sections =
    [
        (string.Empty, typeof(TranslateSettings)),
        ("Offline", typeof(OfflineOptions)),
        ("Azure", typeof(AzureOptions)),
        ("Marian", typeof(MarianOptions)),
        ("Models", typeof(ModelsOptions)),
        ("OpenAI", typeof(OpenAIOptions)),
        ("Command", typeof(CommandOptions)),
        ("LibreTranslate", typeof(LibreTranslateOptions)),
        ("DeepL", typeof(DeepLOptions)),
        ("Watch", typeof(WatchOptions)),
        ("Resilience", typeof(ResilienceOptions)),
        ("Telemetry", typeof(TelemetrySettings)),
        ("Serve", typeof(ServeSettings)),
    ];

    /// <summary>The keys of all settings, without the items of lists.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Sections.SelectMany(section => GetKeys(section.Type, section.Name))];

    /// <summary>Returns the property that a key sets; null if there is no such setting.</summary>
    public static PropertyInfo? Find(string key)
    {
        var parts = key.Split(':');
        var section = Sections.FirstOrDefault(section => Equals(section.Name, parts[0]));
        return section.Type is null ? Find(typeof(TranslateSettings), parts) : Find(section.Type, parts.AsSpan(1));
    }

    /// <summary>Whether a key is a group of settings.</summary>
    public static bool IsGroup(string key) => Keys.Any(known => known.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the first part of a key is a group or a setting.</summary>
    public static bool IsTopLevel(string key) => Keys.Any(known => Equals(known.Split(':')[0], key.Split(':')[0]));

    /// <summary>Whether a property is a list of texts.</summary>
    public static bool IsList(PropertyInfo property) =>
        property.PropertyType.IsAssignableFrom(typeof(List<string>)) && property.PropertyType != typeof(object);

    /// <summary>Returns the setting that a user probably meant; null if none is like it.</summary>
    public static string? FindClosest(string key)
    {
        var name = key[(key.LastIndexOf(':') + 1)..];
        return Spelling.FindClosest(key, Keys)
            ?? Spelling.FindClosest(key.Replace('_', ':'), Keys)
            ?? Keys.FirstOrDefault(known => Equals(known[(known.LastIndexOf(':') + 1)..], name))
            ?? FindInClosestGroup(key);
    }

    /// <summary>Both the group and the name may be misspelt.</summary>
    private static string? FindInClosestGroup(string key) =>
        key.Split(':') is [var group, var name]
        && Spelling.FindClosest(
            group,
            Keys.Where(known => known.Contains(':', StringComparison.Ordinal)).Select(known => known.Split(':')[0]).Distinct()
        )
            is { } near
            ? Spelling.FindClosest($"{near}:{name}", Keys)
            : null;

    private static IEnumerable<string> GetKeys(Type type, string prefix) =>
        GetSettable(type)
            .SelectMany(property =>
            {
                var key = prefix.Length == 0 ? property.Name : $"{prefix}:{property.Name}";
                return IsNested(property.PropertyType) ? GetKeys(property.PropertyType, key) : [key];
            });

    private static PropertyInfo? Find(Type type, ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
        {
            return null;
        }

        PropertyInfo? property = null;
        foreach (var candidate in GetSettable(type))
        {
            property = Equals(candidate.Name, parts[0]) ? candidate : property;
        }

        return property is null ? null : FindBelow(property, parts[1..]);
    }

    private static PropertyInfo? FindBelow(PropertyInfo property, ReadOnlySpan<string> parts)
    {
        var type = property.PropertyType;
        if (IsNested(type))
        {
            return Find(type, parts);
        }

        // The items of a list are numbered. The items of a dictionary have names that the user chooses.
        var isKnown =
            parts.IsEmpty
            || (parts.Length == 1 && IsList(property) && parts[0].All(char.IsAsciiDigit))
            || (parts.Length >= 1 && type.IsGenericType && type.GetGenericArguments().Length == 2);
        return isKnown ? property : null;
    }

    private static IEnumerable<PropertyInfo> GetSettable(Type type) => type.GetProperties().Where(property => property.CanWrite);

    private static bool IsNested(Type type) =>
        type.IsClass && type != typeof(string) && type != typeof(Uri) && !typeof(IEnumerable).IsAssignableFrom(type);

    private static bool Equals(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
