namespace Translate.Emulation.Contract;

/// <summary>Ends the reading of a request with the error that the service answers.</summary>
internal sealed class ServiceException(ServiceError error) : Exception(error.Message)
{
    public ServiceException(int code)
        : this(ServiceError.FromCode(code))
    {
    }

    public ServiceError Error { get; } = error;
}
