using Translate.Core.Problems;

namespace Translate.Engines.Marian.Reading;

/// <summary>Creates the problems of model files.</summary>
internal static class ModelProblem
{
    private const string Advice = "Get the model again with: translate models get";

    /// <summary>Creates the exception for a file that is damaged, or that is not a model of the supported kind.</summary>
    public static ProblemException CreateException(string file, string message, long? offset = null, Exception? cause = null) =>
        new(new Problem(ProblemKind.BadConfiguration, message, Advice) { File = file, Offset = offset }, cause);
}
