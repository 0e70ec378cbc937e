using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

/// <summary>Reads the shipped files of words.</summary>
internal static class LexiconLines
{
    public static IEnumerable<string> Read(string file)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Lexicon/{file}.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
