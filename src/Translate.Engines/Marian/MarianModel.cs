using Translate.Core.Problems;
using Translate.Engines.Marian.Network;
using Translate.Engines.Marian.Reading;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Marian;

/// <summary>A loaded model: weights, candidates and pieces. Immutable, shared between threads.</summary>
/// <param name="Network">The weights.</param>
/// <param name="Shortlist">The pieces that may become each other.</param>
/// <param name="Vocabulary">The pieces.</param>
internal sealed record MarianModel(TransformerNetwork Network, Shortlist Shortlist, Vocabulary Vocabulary)
{
    /// <summary>Loads a model from the bytes of its three files.</summary>
    /// <exception cref="ProblemException">A file is damaged, or the files do not fit each other.</exception>
    public static MarianModel Load(ModelBytes weights, ModelBytes shortlist, ModelBytes vocabulary)
    {
        var pieces = Vocabulary.Read(vocabulary.File, vocabulary.Bytes.Span);
        var model = ModelFile.Read(weights.File, weights.Bytes);
        return model.Configuration.VocabularySize == pieces.Size
            ? new MarianModel(NetworkReader.Read(model), Shortlist.Read(shortlist.File, shortlist.Bytes.Span, pieces.Size), pieces)
            : throw ModelProblem.CreateException(
                vocabulary.File,
                FormattableString.Invariant($"the vocabulary has {pieces.Size} pieces, and the model {model.Configuration.VocabularySize}")
            );
    }
}
