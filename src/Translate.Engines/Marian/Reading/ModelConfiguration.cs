using System.Globalization;
using Translate.Core.Problems;

namespace Translate.Engines.Marian.Reading;

/// <summary>The sizes of the network.</summary>
/// <param name="Width">The length of an embedding.</param>
/// <param name="Heads">The number of attention heads.</param>
/// <param name="EncoderLayers">The number of encoder layers.</param>
/// <param name="DecoderLayers">The number of decoder layers.</param>
/// <param name="VocabularySize">The number of pieces.</param>
internal sealed record ModelConfiguration(int Width, int Heads, int EncoderLayers, int DecoderLayers, int VocabularySize)
{
    private const int MaxLayers = 64;
    private const int MaxWidth = 8192;
    private const int Multiple = 16;
    private const int HeadMultiple = 8;

    /// <summary>The options of the network that this engine implements, with the values that it implements them for.</summary>
    private static readonly IReadOnlyList<(string Name, string Value)> Supported =
    [
        ("type", "transformer"),
        ("transformer-decoder-autoreg", "rnn"),
        ("dec-cell", "ssru"),
        ("tied-embeddings-all", "true"),
        ("transformer-preprocess", string.Empty),
        ("transformer-postprocess", "dan"),
        ("transformer-postprocess-emb", "d"),
        ("transformer-ffn-activation", "relu"),
        ("transformer-ffn-depth", "2"),
        ("transformer-no-projection", "false"),
        ("transformer-no-bias", "false"),
        ("transformer-no-affine", "false"),
        ("transformer-rnn-projection", "false"),
        ("transformer-train-position-embeddings", "false"),
        ("transformer-tied-layers", "[]"),
        ("layer-normalization", "false"),
        ("output-omit-bias", "false"),
        ("right-left", "false"),
        ("skip", "false"),
    ];

    /// <summary>Parses the configuration in a model file.</summary>
    /// <param name="file">The file, for problems.</param>
    /// <param name="yaml">Lines of a name and a value. Values that are lists may go over several lines.</param>
    /// <exception cref="ProblemException">A size is missing or out of bounds, or an option has a value that is not supported.</exception>
    public static ModelConfiguration Parse(string file, string yaml)
    {
        var values = ReadValues(yaml);
        foreach (var (name, value) in Supported)
        {
            if (values.GetValueOrDefault(name, value) is var actual && actual != value)
            {
                throw ModelProblem.CreateException(file, $"the model's option {name} is '{actual}', and only '{value}' is supported");
            }
        }

        var width = GetSize(file, values, "dim-emb", MaxWidth);
        var heads = GetSize(file, values, "transformer-heads", width);
        return width % Multiple == 0 && width % (heads * HeadMultiple) == 0
            ? new ModelConfiguration(
                width,
                heads,
                GetSize(file, values, "enc-depth", MaxLayers),
                GetSize(file, values, "dec-depth", MaxLayers),
                GetVocabularySize(file, values)
            )
            : throw ModelProblem.CreateException(
                file,
                FormattableString.Invariant(
                    $"{width} dimensions and {heads} heads are not supported; the width must be a multiple of 16, and of 8 for each head"
                )
            );
    }

    private static Dictionary<string, string> ReadValues(string yaml)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var last = string.Empty;
        foreach (var line in yaml.Split('\n'))
        {
            if (line.TrimStart() is ['-', ..] item)
            {
                values[last] = $"{values.GetValueOrDefault(last)} {item[1..].Trim()}".Trim();
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                last = line[..colon].Trim();
                values[last] = line[(colon + 1)..].Trim().Trim('"', '\'');
            }
        }

        return values;
    }

    private static int GetSize(string file, Dictionary<string, string> values, string name, int most) =>
        int.TryParse(values.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size >= 1
        && size <= most
            ? size
            : throw ModelProblem.CreateException(
                file,
                FormattableString.Invariant(
                    $"the model's option {name} is '{values.GetValueOrDefault(name)}', and must be a number from 1 to {most}"
                )
            );

    /// <summary>Reads the sizes of both vocabularies, such as <c>[32000, 32000]</c>. They must be the same, because they share a table.</summary>
    private static int GetVocabularySize(string file, Dictionary<string, string> values)
    {
        var sizes = values.GetValueOrDefault("dim-vocabs", string.Empty).Split(['[', ']', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        return
            sizes.Length == 2
            && sizes[0] == sizes[1]
            && int.TryParse(sizes[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size >= 1
            ? size
            : throw ModelProblem.CreateException(
                file,
                $"the model's option dim-vocabs is '{string.Join(", ", sizes)}', and only one vocabulary for both languages is supported"
            );
    }
}
