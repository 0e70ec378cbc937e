using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Translate.Core.Problems;

namespace Translate.Hosting;

/// <summary>The settings of all sources, each from the last source that has it.</summary>
internal sealed class MergedSettings
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SettingsSource> _sources = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingsSource> _all;

    /// <summary>Merges sources and checks every key and value.</summary>
    /// <param name="sources">Later ones win over earlier ones.</param>
    /// <exception cref="ProblemException">A key is not a setting, or a value cannot be used; one problem each, with its source.</exception>
    public MergedSettings(IEnumerable<SettingsSource> sources)
    {
        _all = [.. sources];
        var problems = _all.SelectMany(FindUnknown).ToList();
        if (problems.Count == 0)
        {
            _all.ForEach(Add);
            problems.AddRange(FindInvalid());
        }

        if (problems.Count > 0)
        {
            throw new ProblemException(problems);
        }

        Configuration = new ConfigurationBuilder().AddInMemoryCollection(_values).Build();
    }

    /// <summary>The merged settings.</summary>
    public IConfiguration Configuration { get; } = new ConfigurationBuilder().Build();

    /// <summary>Returns the source of a setting; null if it has its default.</summary>
    public SettingsSource? GetSource(string key) => _sources.GetValueOrDefault(key);

    /// <summary>Returns the source of the first setting that a message names; the first source that has settings if it names none.</summary>
    public SettingsSource? GetSourceNamedIn(string message) =>
        _sources
            .Where(pair => message.Contains(pair.Key, StringComparison.OrdinalIgnoreCase))
            .OrderBy(pair => message.IndexOf(pair.Key, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(pair => pair.Key.Length)
            .Select(pair => pair.Value)
            .FirstOrDefault()
        ?? _all.FirstOrDefault(source => source.Values.Count > 0);

    private static IEnumerable<Problem> FindUnknown(SettingsSource source)
    {
        foreach (var (key, value) in source.Values)
        {
            if (SettingsSchema.Find(key) is not null || key.StartsWith('$'))
            {
                continue;
            }

            if (SettingsSchema.IsGroup(key))
            {
                if (!string.IsNullOrEmpty(value))
                {
                    yield return source.CreateInvalid(key, "is a group of settings, not a value");
                }

                continue;
            }

            var near = SettingsSchema.FindClosest(key);
            if (source.IsExclusive || (near is not null && SettingsSchema.IsTopLevel(key)))
            {
                yield return source.CreateUnknown(key, near);
            }
        }
    }

    private IEnumerable<Problem> FindInvalid()
    {
        foreach (var (key, text) in _values)
        {
            if (
                SettingsSchema.Find(key) is { } property
                && !SettingsSchema.IsList(property)
                && SettingValue.FindFault(property, text ?? string.Empty) is { } fault
            )
            {
                yield return _sources[key].CreateInvalid(key, fault);
            }
        }
    }

    private void Add(SettingsSource source)
    {
        foreach (var (key, value) in source.Values)
        {
            if (SettingsSchema.Find(key) is not { } property)
            {
                continue;
            }

            // An empty value that is not text is like a variable that is not set.
            if (SettingsSchema.IsList(property))
            {
                AddItem(source, key, value);
            }
            else if (value is not null && (value.Length > 0 || property.PropertyType == typeof(string)))
            {
                Set(source, key, value);
            }
        }
    }

    /// <summary>A list of a later source replaces the whole list of an earlier one.</summary>
    private void AddItem(SettingsSource source, string key, string? value)
    {
        var isItem = char.IsAsciiDigit(key[^1]);
        var list = isItem ? key[..key.LastIndexOf(':')] : key;
        if (string.IsNullOrEmpty(value) && !isItem)
        {
            return;
        }

        if (_sources.GetValueOrDefault(list) != source)
        {
            _values
                .Keys.Where(known => known.StartsWith(list + ":", StringComparison.OrdinalIgnoreCase))
                .ToList()
                .ForEach(known => _values.Remove(known));
            _sources[list] = source;
        }

        if (isItem)
        {
            Set(source, key, value ?? string.Empty);
            return;
        }

        var items = source.HasLists ? value!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [value!];
        for (var i = 0; i < items.Length; i++)
        {
            Set(source, string.Create(CultureInfo.InvariantCulture, $"{list}:{i}"), items[i]);
        }
    }

    private void Set(SettingsSource source, string key, string value)
    {
        _values[key] = value;
        _sources[key] = source;
    }

    /// <summary>Binds a section and validates what concerns several settings at once.</summary>
    /// <exception cref="ProblemException">The settings cannot be used.</exception>
    public T Bind<T>(string section, T settings)
        where T : class
    {
        try
        {
            (section.Length == 0 ? Configuration : Configuration.GetSection(section)).Bind(settings);
            Validator.ValidateObject(settings, new ValidationContext(settings), validateAllProperties: true);
            return settings;
        }
        catch (Exception e) when (e is ValidationException or InvalidOperationException)
        {
            var message = ((e as ValidationException)?.ValidationResult.ErrorMessage ?? e.Message).TrimEnd('.');
            throw new ProblemException(
                GetSourceNamedIn(message)?.Create(message) ?? new Problem(ProblemKind.BadConfiguration, message, "Correct the settings"),
                e
            );
        }
    }
}
