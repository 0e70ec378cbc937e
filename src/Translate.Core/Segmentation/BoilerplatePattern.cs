namespace Translate.Core.Segmentation;

/// <summary>What the last part of a boilerplate pattern accepts, after its literal words.</summary>
internal enum BoilerplateEnding
{
    /// <summary>Nothing: the literal words are the whole line.</summary>
    Nothing,

    /// <summary>Names of people, outlets and roles.</summary>
    Names,

    /// <summary>Short items, separated by commas.</summary>
    Tags,

    /// <summary>A title of another article.</summary>
    Title,

    /// <summary>A title in quotation marks.</summary>
    Quoted,
}

/// <summary>A line of <c>boilerplate.txt</c>: literal words and numbers, and what may follow them.</summary>
/// <param name="Words">In lower case. <see cref="Number"/> for one or more numbers.</param>
/// <param name="Ending">What follows the words.</param>
internal sealed record BoilerplatePattern(IReadOnlyList<string> Words, BoilerplateEnding Ending)
{
    /// <summary>The placeholder for numbers.</summary>
    public const string Number = "{n}";

    /// <summary>Reads a line of the data file.</summary>
    public static BoilerplatePattern Parse(string line)
    {
        var words = line.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ending = words[^1] switch
        {
            "{names}" => BoilerplateEnding.Names,
            "{tags}" => BoilerplateEnding.Tags,
            "{title}" => BoilerplateEnding.Title,
            "{quoted}" => BoilerplateEnding.Quoted,
            _ => BoilerplateEnding.Nothing,
        };
        return new BoilerplatePattern(ending == BoilerplateEnding.Nothing ? words : words[..^1], ending);
    }
}
